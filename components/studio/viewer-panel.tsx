"use client";

import { ImageUp, Lock, SlidersHorizontal } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { SandboxMark } from "@/components/ui/sandbox-mark";
import { seedParameter } from "@/lib/catalog/seed";
import { expectedSize } from "@/lib/catalog/shape";
import { texts } from "@/lib/language/texts";
import { closeImage } from "./open-image";
import type { RunFrame } from "./run-frames";
import { settingWords } from "./setting-words";
import { sizeWords } from "./size-words";
import { useStudio } from "./studio-context";
import { takeAsReference, takeSettings } from "./take-over";
import { clock } from "./time-axis";
import { ViewerReferences } from "./viewer-references";

const words = texts.gallery;

type ImageFrame = Extract<RunFrame, { kind: "image" }>;

/** How an image was made, and what can be taken from it into the next one. */
export function ViewerPanel({ frame }: { frame: ImageFrame }) {
  const { models, providers } = useStudio();
  const { run, generation, image } = frame;
  const model = models.find(({ id }) => id === generation.model);
  const provider = providers.find(({ id }) => id === generation.provider)?.name;
  const seed = model === undefined ? undefined : seedParameter(model);
  const take = (keepSeed: boolean) => {
    takeSettings({ run, generation, models, keepSeed });
    closeImage();
  };
  const refer = () => {
    takeAsReference(image);
    closeImage();
  };
  return (
    <aside className="flex min-h-0 flex-col bg-surface-1 shadow-[inset_1px_0_0_var(--color-edge)] lg:col-start-2 lg:row-span-2 lg:row-start-1">
      <div className="min-h-0 flex-1 overflow-y-auto px-4 py-4">
        <Prompt text={run.prompt} />
        <dl className="mt-4">
          <Row label={words.model}>
            {model?.name ?? generation.model}{" "}
            <span className="text-text-2">{words.via(provider ?? generation.provider)}</span>
          </Row>
          {settingWords(model, generation.parameters).map(({ name, label, value, exact }) => (
            <Row key={name} label={label}>
              <span className={exact ? "font-mono" : ""}>{value}</span>
              {name === seed?.name && (
                <IconButton
                  label={words.keepSeed}
                  onClick={() => take(true)}
                  className="-my-1 ml-2 size-7 align-middle"
                >
                  <Lock aria-hidden="true" />
                </IconButton>
              )}
            </Row>
          ))}
        </dl>
        <ViewerReferences references={generation.references} />
        <Result frame={frame} />
      </div>
      <div className="flex flex-none gap-2 border-t border-edge p-3.5 px-4 max-lg:sticky max-lg:bottom-0 max-lg:bg-surface-1">
        <Button onClick={() => take(false)} className="flex-1">
          <SlidersHorizontal aria-hidden="true" />
          {words.useSettingsFully}
        </Button>
        <Button onClick={refer} aria-label={words.useAsReference}>
          <ImageUp aria-hidden="true" />
          {words.reference}
        </Button>
      </div>
    </aside>
  );
}

/** What was asked for beside what arrived. */
function Result({ frame: { generation, image } }: { frame: ImageFrame }) {
  const { models } = useStudio();
  const model = models.find(({ id }) => id === generation.model);
  const pixels = model && expectedSize(model, generation.parameters)?.pixels;
  const asked = pixels
    ? words.size(...pixels)
    : (model && sizeWords(model, generation.parameters)?.label) || words.auto;
  return (
    <div className="mt-4 border-t border-hairline pt-4">
      <dl>
        <Row label={words.askedFor}>{asked}</Row>
        <Row label={words.got}>
          {words.size(image.width, image.height)} · {words.bytes(image.bytes)}
        </Row>
        {image.revisedPrompt !== undefined && (
          <Row label={words.rewritten}>{image.revisedPrompt}</Row>
        )}
      </dl>
      <p className="mt-3 text-label text-text-2">{timesOf(generation)}</p>
      {generation.sandbox && (
        <p className="mt-2 flex items-center gap-2 text-label text-text-2">
          <SandboxMark />
          {words.sandboxNote}
        </p>
      )}
    </div>
  );
}

function timesOf({ sentAt, finishedAt, createdAt }: ImageFrame["generation"]): string {
  const made = words.made(new Date(createdAt));
  if (sentAt === undefined || finishedAt === undefined) return made;
  const seconds = (Date.parse(finishedAt) - Date.parse(sentAt)) / 1_000;
  return `${words.took(clock(seconds))} · ${made}`;
}

function Prompt({ text }: { text: string }) {
  const [copied, setCopied] = useState("");
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(text);
  };
  return (
    <div>
      <h2 className="spoken">{words.promptHead}</h2>
      <p className="max-h-60 overflow-y-auto text-label/5 whitespace-pre-wrap break-words">
        {text}
      </p>
      <Button variant="quiet" onClick={copy} className="mt-1 -ml-3">
        {copied === text ? words.copied : words.copyPrompt}
      </Button>
    </div>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid min-h-8 grid-cols-[5.25rem_minmax(0,1fr)] items-center gap-3 py-1 text-label">
      <dt className="font-label text-text-2">{label}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  );
}
