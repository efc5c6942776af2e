import { MissingImage } from "@/components/viewer/missing-image";

export default function ImageNotFound() {
  return <MissingImage />;
}
