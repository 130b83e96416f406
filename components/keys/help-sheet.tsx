"use client";

import Link from "next/link";
import { useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { Switch } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import { COMMANDS } from "./commands";
import { isMac } from "./is-mac";
import { hasSingleKeys, setSingleKeys } from "./single-keys";
import { useKeyWords } from "./words";

/** Keys that are pressed together; several of them do the same. */
type Line = { keys: string[][]; does: string };
type Part = { title: string; lines: Line[] };

/** Every key there is, and the switch for those that are pressed alone. */
export function HelpSheet({ onClose }: { onClose: () => void }) {
	const t = useKeyWords();
	const words = useT();
	const [isOn, setOn] = useState(hasSingleKeys);
	const turn = (next: boolean) => {
		setSingleKeys(next);
		setOn(next);
	};
	return (
		<Dialog open onOpenChange={onClose} title={t.help} className="max-w-3xl!">
			<div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
				{useParts().map((part) => (
					<section key={part.title}>
						<h3 className="mb-1.5 font-semibold">{part.title}</h3>
						<dl className="grid gap-1.5 text-sm">
							{part.lines.map((line) => (
								<Keys key={line.does} {...line} />
							))}
						</dl>
					</section>
				))}
			</div>
			<Link
				href="/help"
				onClick={onClose}
				className="justify-self-start text-accent-text underline"
			>
				{words.shell.help}
			</Link>
			<Switch
				label={t.single}
				hint={t.singleHint}
				checked={isOn}
				onChange={(event) => turn(event.target.checked)}
			/>
		</Dialog>
	);
}

function Keys({ keys, does }: Line) {
	return (
		<div className="flex items-baseline justify-between gap-3">
			<dt className="order-last flex flex-wrap justify-end gap-x-2 gap-y-1">
				{keys.map((together) => (
					<span key={together.join()} className="flex gap-1">
						{together.map((key) => (
							<kbd
								key={key}
								className="min-w-6 rounded-sm border border-line-strong bg-sunken px-1.5 text-center font-sans text-ink"
							>
								{key}
							</kbd>
						))}
					</span>
				))}
			</dt>
			<dd className="text-ink-soft">{does}</dd>
		</div>
	);
}

function useParts(): Part[] {
	const t = useKeyWords();
	const main = isMac() ? "⌘" : "Ctrl";
	return [
		{
			title: t.everywhere,
			lines: [
				{ keys: [[main, "K"]], does: t.doesSwitch },
				{ keys: [["?"], [main, "/"]], does: t.doesHelp },
				{ keys: [["↑"], ["↓"]], does: t.doesList },
				{ keys: [["Esc"]], does: t.doesClose },
			],
		},
		{
			title: t.writing,
			lines: [
				{ keys: [["Enter"]], does: t.doesSend },
				{ keys: [["Shift", "Enter"]], does: t.doesLine },
				{ keys: [["↑"]], does: t.doesEdit },
				{
					keys: [
						[main, "B"],
						[main, "I"],
					],
					does: t.doesBold,
				},
				{ keys: [[main, "E"]], does: t.doesCode },
				{ keys: [[main, "Shift", "X"]], does: t.doesStrike },
				{ keys: [[":"]], does: t.doesEmoji },
				{ keys: [["@"]], does: t.doesName },
			],
		},
		{
			title: t.reading,
			lines: [
				{ keys: [["PgUp"], ["PgDn"]], does: t.doesPage },
				{ keys: [["Esc"]], does: t.doesNewest },
				{ keys: [["↑"], ["↓"], ["Home"], ["End"]], does: t.doesMessages },
				{ keys: [["←"], ["→"]], does: t.doesReactions },
				{ keys: [["Enter"]], does: t.doesMenu },
			],
		},
		{
			title: t.media,
			lines: [
				{ keys: [["←"], ["→"]], does: t.doesPhotos },
				{ keys: [["Z"]], does: t.doesZoom },
				{ keys: [["←"], ["→"], ["Home"], ["End"]], does: t.doesSeek },
			],
		},
		{
			title: t.commands,
			lines: COMMANDS.map((name) => ({
				keys: [[`/${name}`]],
				does: t.commandDoes[name],
			})),
		},
	];
}
