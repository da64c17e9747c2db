// Verify the e-mail address.

import { verifyPage } from '../verify-page.js';

verifyPage('email', 'verify-email.html');
