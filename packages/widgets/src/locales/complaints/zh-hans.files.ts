import type { FileMessages } from './messages.ts';

export const messages: FileMessages = {
  chosen: '已选择的文件',
  tooLarge: (name) => `“${name}”超过 10 MB，请换一个小一些的文件，或拍照上传。`,
  wrongKind: (name) => `无法上传“${name}”，支持照片、PDF 文件和 MP4 视频。`,
  tooMany: (most) => `最多上传 ${most} 个文件，其余的没有添加。`,
  empty: (name) => `“${name}”是空文件。`,
  remove: (name) => `移除 ${name}`,
  uploads: '您的文件',
  waiting: '等待上传',
  sent: '已上传',
  percent: (share) => `已上传 ${share}`,
  allSent: '文件已全部上传。',
  notSent: '网络中断了。',
  refused: {
    evidence_too_large: '文件超过 10 MB。',
    evidence_too_many: '已有 6 个文件，不能再添加。',
    evidence_kind_not_allowed: '不支持这种文件。',
    evidence_too_many_pixels: '图片尺寸太大，请截取一部分上传。',
    evidence_not_readable: '文件打不开，可能已损坏或设有密码。',
    evidence_timed_out: '文件处理超时，请换一个简单些的文件。',
  },
  again: (name) => `重试：${name}`,
  leaveOut: (name) => `不上传：${name}`,
  tryAgain: '重试',
  without: '不上传',
};
