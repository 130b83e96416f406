"use client";

import { Download, Printer } from "lucide-react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { PrintedAlone } from "@/components/ui/printed-alone";
import { useLocksWords } from "./words";

export type Account = { handle: string; serverName: string };

/** The recovery codes, the one time they are shown: to copy, to keep as a file, to print. */
export function RecoveryCodes({
	codes,
	account: { handle, serverName },
	onKept,
}: {
	codes: string[];
	account: Account;
	onKept: () => void;
}) {
	const words = useLocksWords();
	const title = words.recoveryOf(handle, serverName);
	const text = `${[title, "", ...codes].join("\n")}\n`;
	return (
		<div className="grid gap-4">
			<PrintedAlone className="grid gap-3">
				<p className="font-semibold">{title}</p>
				<ol className="grid gap-x-6 gap-y-1 font-mono sm:grid-cols-2" dir="ltr">
					{codes.map((code) => (
						<li key={code}>{code}</li>
					))}
				</ol>
			</PrintedAlone>
			<div className="flex flex-wrap gap-3">
				<CopyButton text={text} size="small" />
				<Button
					look="quiet"
					size="small"
					icon={<Download aria-hidden="true" className="size-5" />}
					onClick={() => saveAs(`${handle}-recovery-codes.txt`, text)}
				>
					{words.download}
				</Button>
				<Button
					look="quiet"
					size="small"
					icon={<Printer aria-hidden="true" className="size-5" />}
					onClick={() => window.print()}
				>
					{words.print}
				</Button>
			</div>
			<Button onClick={onKept}>{words.kept}</Button>
		</div>
	);
}

/** Hands a text to the browser as a file. */
function saveAs(name: string, text: string): void {
	const url = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
	const link = document.createElement("a");
	link.href = url;
	link.download = name;
	link.click();
	URL.revokeObjectURL(url);
}
