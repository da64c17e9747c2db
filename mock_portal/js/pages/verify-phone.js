// Verify the mobile phone.

import { verifyPage } from '../verify-page.js';

verifyPage('sms', 'verify-phone.html');
