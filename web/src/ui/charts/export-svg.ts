const sharpness = 2;

export function downloadFile(url: string | undefined, fileName: string): void {
  if (!url) return;
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
}

export function toSvgUrl(svg: SVGSVGElement | null | undefined): string | undefined {
  if (!svg) return undefined;
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
}

export async function toPngUrl(svg: SVGSVGElement | null | undefined): Promise<string | undefined> {
  const url = toSvgUrl(svg);
  if (!svg || !url) return undefined;
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = svg.width.baseVal.value * sharpness;
  canvas.height = svg.height.baseVal.value * sharpness;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png');
}
