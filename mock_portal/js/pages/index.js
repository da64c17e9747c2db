// Home: the navigation bar leads to the seller center.

import { page } from '../page.js';

page({});
