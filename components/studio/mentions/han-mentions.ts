import { numbered, pattern } from "./english-mentions";
import type { Mention } from "./mention";

const SPACE = "[ \\u3000\\u00a0]?";
const HAN = "[一二三四五六七八九十]{1,3}";
const NUMBER = `(?:\\d{1,2}|[０-９]{1,2}|${HAN})`;
const NO_NUMBER_BEFORE = "(?<![\\d０-９一二三四五六七八九十])";
const IMAGE =
  "(?:参考|參考|参照)?(?:图片|圖片|图像|圖像|照片|相片|画像|畫像|写真|寫真|イメージ|图|圖|図)";
/** Words that end in the sign for a picture and are none: map, composition, to try. */
const NO_PICTURE = "(?<![地构構意企试試力版蓝藍视視])";

/** What makes a number one of something else: "图2个", "画像2枚", "图16:9". */
const COUNTED = "[\\p{Script=Latin}\\d０-９]|[.．:：/×]\\d|[个個张張位倍种種枚つ％%]";
/** "跟图一样" means "like the picture", "画像一覧" a list of pictures. */
const NO_NUMERAL =
  "[一二三四五六七八九十样樣个個张張位倍种種枚つ些起下边邊直只隻条條致层層切定般旦点點共半群名覧部番面]";
const AFTER_IMAGE = `(?:(\\d{1,2}|[０-９]{1,2})(?:[枚番]目)?(?!${COUNTED})|(${HAN})(?:[枚番]目)?(?!${NO_NUMERAL}))`;

/** "第一张" by itself, where no other noun follows: "第一张脸" is a face. */
const BY_ITSELF = "(?=$|[^\\p{Script=Han}]|[的和与與及或里裡中上是])";

const PATTERNS = [
  `${NO_PICTURE}${IMAGE}${SPACE}[#＃]?${SPACE}${AFTER_IMAGE}`,
  `第${SPACE}(${NUMBER})${SPACE}(?:[张張幅个個]?${IMAGE}|[张張幅]${BY_ITSELF})`,
  `${NO_NUMBER_BEFORE}(${NUMBER})[号號]${IMAGE}`,
  `${NO_NUMBER_BEFORE}(${NUMBER})(?:枚目(?:の${IMAGE})?|[番個]目の${IMAGE})`,
  `${NO_NUMBER_BEFORE}(${NUMBER}つ[目め])の${IMAGE}`,
  `(最初の)${IMAGE}`,
].map(pattern);

/** Chinese, in both scripts, and Japanese. */
export function hanMentions(text: string): Mention[] {
  return PATTERNS.flatMap((each) => numbered(text, each));
}
