"use client";

import "@/components/ui/style-nonce";
import { X } from "lucide-react";
import { Dialog } from "radix-ui";
import { type KeyboardEvent, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { TextField } from "@/components/ui/text-field";
import { useFocusReturn } from "@/components/ui/use-focus-return";
import type { KeptFor } from "@/lib/drawing/keep.browser";
import { toPng } from "@/lib/drawing/paint.browser";
import { ALT_LENGTH_MAX } from "@/lib/limits";
import type { Details } from "@/lib/media/input";
import { Paper } from "./paper";
import { PenChoice } from "./pen-choice";
import { SheetButtons } from "./sheet-buttons";
import type { Pen } from "./use-pointer";
import { type SheetInUse, useSheet } from "./use-sheet";
import { useDrawingWords } from "./words";

export type Drawn = { file: File; details: Details };

/**
 * A sheet to draw on, over the whole window. Closing it loses nothing: the drawing is there again when it is opened,
 * until it is added to the message. On low and wide windows (a phone held sideways) the tools stand beside the sheet.
 */
export function SketchPad({
	of,
	onAdd,
	onClose,
}: {
	of: KeptFor;
	onAdd: (drawn: Drawn) => void;
	onClose: () => void;
}) {
	const t = useT();
	const words = useDrawingWords();
	const sheet = useSheet(of);
	const [pen, setPen] = useState<Pen>({ ink: "black", size: "medium" });
	const { onCloseAutoFocus, ...focus } = useFocusReturn();
	return (
		<Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
			<Dialog.Portal>
				<Dialog.Content
					aria-describedby={undefined}
					{...focus}
					onCloseAutoFocus={onCloseAutoFocus}
					onKeyDown={(event) => onShortcut(event, sheet)}
					className="fixed inset-0 z-50 grid grid-rows-[auto_minmax(0,1fr)] bg-surface pt-safe-top pb-safe-bottom text-ink outline-none motion-safe:animate-fade-in"
				>
					<header className="flex min-h-bar items-center gap-1 px-2">
						<Dialog.Title className="min-w-0 flex-1 truncate px-2 font-semibold">
							{words.title}
						</Dialog.Title>
						<SheetButtons sheet={sheet} />
						<Dialog.Close asChild>
							<IconButton label={t.common.close} icon={<X />} />
						</Dialog.Close>
					</header>
					<div className="flex min-h-0 flex-col gap-2 px-3 pb-3 [@media(max-height:32rem)_and_(min-width:34rem)]:flex-row">
						<div className="grid min-h-40 min-w-0 flex-1 place-items-center [container-type:size]">
							<div className="size-[min(100cqw,100cqh)]">
								<Paper
									strokes={sheet.strokes}
									pen={pen}
									onStroke={sheet.draw}
								/>
							</div>
						</div>
						<div className="mx-auto grid w-full max-w-3xl shrink-0 content-center gap-2 [@media(max-height:32rem)_and_(min-width:34rem)]:w-80 [@media(max-height:32rem)_and_(min-width:34rem)]:overflow-y-auto">
							<div className="flex flex-wrap justify-center gap-x-6 gap-y-1">
								<PenChoice pen={pen} onChange={setPen} />
							</div>
							<AddForm sheet={sheet} onAdd={onAdd} />
						</div>
					</div>
				</Dialog.Content>
			</Dialog.Portal>
		</Dialog.Root>
	);
}

/** What the drawing shows, and the way into the message. */
function AddForm({
	sheet,
	onAdd,
}: {
	sheet: SheetInUse;
	onAdd: (drawn: Drawn) => void;
}) {
	const words = useDrawingWords();
	const [isBusy, setBusy] = useState(false);
	const [hasFailed, setFailed] = useState(false);
	const add = async () => {
		setBusy(true);
		const file = await toPng(sheet.strokes, `${words.fileName}.png`);
		setBusy(false);
		setFailed(!file);
		if (!file) return;
		sheet.forget();
		onAdd({ file, details: { kind: "drawing", alt: sheet.alt.trim() } });
	};
	return (
		<form
			className="grid gap-2"
			onSubmit={(event) => {
				event.preventDefault();
				// A portal's events go up the tree of components, and there is the composer's form.
				event.stopPropagation();
				if (!isBusy && sheet.strokes.length > 0) void add();
			}}
		>
			<p
				role="status"
				className="text-center text-danger-text text-sm empty:hidden"
			>
				{hasFailed ? words.noMemory : sheet.isFull && words.full}
			</p>
			<div className="flex items-end gap-2">
				<TextField
					label={words.alt}
					title={words.altHint}
					isOptional
					dir="auto"
					maxLength={ALT_LENGTH_MAX}
					value={sheet.alt}
					onChange={(event) => sheet.describe(event.target.value)}
					className="min-w-0 flex-1"
				/>
				<Button
					type="submit"
					busy={isBusy}
					disabled={sheet.strokes.length === 0}
				>
					{words.add}
				</Button>
			</div>
		</form>
	);
}

/** Undo and redo as everywhere; in the field, they are the field's own. */
function onShortcut(event: KeyboardEvent, sheet: SheetInUse): void {
	// A portal's events go up the tree of components, where Escape would take the reply away.
	event.stopPropagation();
	if (!event.ctrlKey && !event.metaKey) return;
	const { target } = event;
	if (target instanceof HTMLInputElement && target.type === "text") return;
	const key = event.key.toLowerCase();
	if (key !== "z" && key !== "y") return;
	event.preventDefault();
	if (key === "y" || event.shiftKey) sheet.redo();
	else sheet.undo();
}
