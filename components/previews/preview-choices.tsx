"use client";

import { useState, useTransition } from "react";
import { useT } from "@/components/i18n/use-t";
import { Switch } from "@/components/ui/choice";
import { useToast } from "@/components/ui/toast";
import { problemText } from "@/lib/i18n/problem-text";
import { savePreviewChoices } from "@/lib/previews/actions";
import type { PreviewChoicesView } from "@/lib/previews/view";

/** What a person chooses about previews, at once; moves back when the server could not do it. */
export function PreviewChoices({ choices }: { choices: PreviewChoicesView }) {
	const t = useT();
	const { show } = useToast();
	const [chosen, setChosen] = useState(choices);
	const [isBusy, startTransition] = useTransition();
	const flip = (what: keyof PreviewChoicesView) => () => {
		if (isBusy) return;
		const before = chosen;
		const wanted = { ...chosen, [what]: !chosen[what] };
		setChosen(wanted);
		startTransition(async () => {
			const result = await savePreviewChoices(wanted).catch(() => null);
			if (result?.ok) return;
			setChosen(before);
			const problem = result?.problem ?? { code: "unavailable" };
			show({ kind: "danger", text: problemText(t, problem).text });
		});
	};
	return (
		<div className="grid gap-4">
			<p className="text-ink-soft">{t.previews.how}</p>
			<Switch
				label={t.previews.made}
				hint={t.previews.madeHint}
				checked={chosen.areMade}
				onChange={flip("areMade")}
			/>
			<Switch
				label={t.previews.shown}
				hint={t.previews.shownHint}
				checked={chosen.areShown}
				onChange={flip("areShown")}
			/>
		</div>
	);
}
