import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { frameTexts } from "@/lib/language/texts";
import "./globals.css";
import { chosenSurround } from "./surround";
import { chosenTheme } from "./theme";

// Few words are set in it, so it is not fetched before they are.
const mono = localFont({
  src: "../node_modules/geist/dist/fonts/geist-mono/GeistMono-Variable.woff2",
  variable: "--font-geist-mono",
  weight: "100 900",
  preload: false,
});

export const metadata: Metadata = {
  title: { default: frameTexts.product, template: frameTexts.titled("%s") },
  description: frameTexts.description,
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  interactiveWidget: "resizes-content",
};

export default async function Layout({ children }: { children: ReactNode }) {
  // Every page is made for its request: only then do its scripts carry the nonce of the policy.
  await connection();
  return (
    <html
      lang="en"
      data-theme={await chosenTheme()}
      data-surround={await chosenSurround()}
      className={`${GeistSans.variable} ${mono.variable}`}
    >
      <body className="font-sans">{children}</body>
    </html>
  );
}
