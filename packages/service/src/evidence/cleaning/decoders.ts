import sharp from 'sharp';

// One file is decoded here, once: nothing is worth remembering, and one thread leaves the other cores to the service.
sharp.cache(false);
sharp.concurrency(1);
// Of all the decoders in libvips, the three that are needed.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] });

export { sharp };
