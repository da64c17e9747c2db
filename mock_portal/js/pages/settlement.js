// Chinese seller settlement: what is needed; register and sign in at the upper right.

import { page } from '../page.js';

page({});
