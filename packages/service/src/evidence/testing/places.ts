/** A place in Shanghai, in every way that files write it down. Nothing that is kept may hold any of these words. */
export const place = {
  /** As EXIF has it: degrees, minutes, seconds as fractions. */
  exif: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '31/1 13/1 4944/100',
    GPSLongitudeRef: 'E',
    GPSLongitude: '121/1 28/1 2532/100',
    GPSAreaInformation: 'Nanjing Road 1',
  },
  xmp:
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    '<rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="31,13.824N" ' +
    'exif:GPSLongitude="121,28.422E" exif:GPSAreaInformation="Nanjing Road 1"/></rdf:RDF></x:xmpmeta>',
  iso6709: '+31.2304+121.4737/',
} as const;

/** Of those that nothing kept may hold, in whatever case they are written. */
export const wordsOfPlaces = [
  ...['exif', 'gpslatitude', 'gpslongitude', 'nanjing road', '31,13.824', '31.2304', '121.4737', 'iso6709', 'xmpmeta'],
  ...['\xa9xyz', '/measure'],
];

export const script = '<script>alert(document.domain)</script>';
export const page = `<!doctype html><html><body>${script}</body></html>`;

/** What a browser, a reader of documents or a computer would run, or unpack. */
export const wordsThatRun = [
  ...['<script', '<!doctype', '<html', '<svg', 'alert(', 'onload', 'calc.exe', 'mz-program', 'pk\u0003\u0004', '%!ps'],
  ...['javascript', '/js', 'openaction', '/launch', '/aa', 'embeddedfile', 'filespec', '/uri', 'submitform'],
];
