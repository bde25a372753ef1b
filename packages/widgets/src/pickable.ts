/** What a picker of files offers: kinds that a camera makes, the rest by what they are called, because not every system knows its own pictures. */
export const pickable = 'image/*,video/mp4,application/pdf,.heic,.heif';
