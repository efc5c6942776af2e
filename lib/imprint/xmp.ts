import { fromUtf8, utf8 } from "./bytes";

const NAMESPACE = "https://proofsheet.invalid/ns/1/";
const OPEN = "<proofsheet:record>";
const CLOSE = "</proofsheet:record>";

/** A packet that holds one text (XMP, part 1, 7.3). */
export function xmpOf(text: string): Uint8Array {
  return utf8(
    `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>` +
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
      `<rdf:Description rdf:about="" xmlns:proofsheet="${NAMESPACE}">${OPEN}${escaped(text)}${CLOSE}</rdf:Description>` +
      `</rdf:RDF></x:xmpmeta><?xpacket end="r"?>`,
  );
}

/** The text of a packet of ours; other packets hold none. */
export function textOfXmp(packet: Uint8Array): string | undefined {
  const xml = fromUtf8(packet);
  const from = xml.indexOf(OPEN);
  const to = xml.indexOf(CLOSE, from);
  if (from === -1 || to === -1 || !xml.includes(NAMESPACE)) return undefined;
  return unescaped(xml.slice(from + OPEN.length, to));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function unescaped(xml: string): string {
  return xml.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
