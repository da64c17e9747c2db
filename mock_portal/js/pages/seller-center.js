// Seller center: for sellers of all countries; Chinese sellers settle by a link of their own.

import { page } from '../page.js';

page({});
