"use client";

import { useT } from "@/components/i18n/use-t";
import { useLive } from "@/components/realtime/use-live";
import { Button } from "@/components/ui/button";
import type { Result } from "@/lib/problem";
import { WordsForm } from "./words-form";

/** Words of one's own while they are changed. What was begun and not saved is there the next time. */
export function EditWords<T>({
	id,
	text,
	label,
	lengthMax,
	mayBeEmpty,
	save,
	onDone,
}: {
	id: string;
	text: string;
	label: string;
	lengthMax: number;
	mayBeEmpty?: boolean;
	save: (text: string) => Promise<Result<T>>;
	/** With what was saved; with nothing when it was given up. */
	onDone: (saved?: T) => void;
}) {
	const t = useT();
	const { drafts } = useLive();
	const draft = `edit:${id}`;
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: Escape gives up from anywhere within, as in any form that opened in place.
		<div
			onKeyDown={(event) => {
				if (event.key !== "Escape" || event.defaultPrevented) return;
				drafts.write(draft, "");
				onDone();
			}}
		>
			<WordsForm
				draft={draft}
				first={text}
				label={label}
				sendLabel={t.common.save}
				lengthMax={lengthMax}
				isFocused
				mayBeEmpty={mayBeEmpty}
				send={save}
				onDone={onDone}
			>
				<Button
					look="quiet"
					className="min-h-11!"
					onClick={() => {
						drafts.write(draft, "");
						onDone();
					}}
				>
					{t.common.cancel}
				</Button>
			</WordsForm>
		</div>
	);
}
