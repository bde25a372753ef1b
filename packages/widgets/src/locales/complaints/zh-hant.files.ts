import type { FileMessages } from './messages.ts';

export const messages: FileMessages = {
  chosen: '已選擇的檔案',
  tooLarge: (name) => `「${name}」超過 10 MB，請換一個較小的檔案，或拍照上傳。`,
  wrongKind: (name) => `無法上傳「${name}」，可以使用照片、PDF 文件和 MP4 影片。`,
  tooMany: (most) => `最多上傳 ${most} 個檔案，其餘的沒有加入。`,
  empty: (name) => `「${name}」是空的檔案。`,
  remove: (name) => `移除 ${name}`,
  uploads: '您的檔案',
  waiting: '等待上傳',
  sent: '已上傳',
  percent: (share) => `已上傳 ${share}`,
  allSent: '檔案已全部上傳。',
  notSent: '網路中斷了。',
  refused: {
    evidence_too_large: '檔案超過 10 MB。',
    evidence_too_many: '已有 6 個檔案，不能再加入。',
    evidence_kind_not_allowed: '不支援這種檔案。',
    evidence_too_many_pixels: '圖片尺寸太大，請擷取一部分上傳。',
    evidence_not_readable: '檔案無法開啟，可能已損壞或設有密碼。',
    evidence_timed_out: '檔案處理逾時，請換一個簡單一點的檔案。',
  },
  again: (name) => `再試一次：${name}`,
  leaveOut: (name) => `不上傳：${name}`,
  tryAgain: '再試一次',
  without: '不上傳',
};
