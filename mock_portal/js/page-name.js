// Which page this is: its file's name.

export const HERE = location.pathname.split('/').pop() || 'index.html';
