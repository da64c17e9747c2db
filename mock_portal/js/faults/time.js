// Waiting in a fault: milliseconds in, a promise out.

export const later = (ms) => new Promise((done) => setTimeout(done, ms));
