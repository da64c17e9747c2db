/** A file in; what a portal keeps of it out. Width and height are null where it is no picture. */

export async function fileFacts(file) {
  const [sha256, picture] = await Promise.all([digest(file), measure(file)]);
  return { name: file.name, size: file.size, type: file.type, sha256, ...picture };
}

async function digest(file) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function measure(file) {
  try {
    const picture = await createImageBitmap(file);
    const { width, height } = picture;
    picture.close();
    return { width, height };
  } catch {
    return { width: null, height: null };
  }
}
