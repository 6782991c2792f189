export const counted = (count) => `${count}`;
