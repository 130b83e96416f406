"use client";

import { useState, useTransition } from "react";
import { useT } from "@/components/i18n/use-t";
import { Switch } from "@/components/ui/choice";
import { useToast } from "@/components/ui/toast";
import { problemText } from "@/lib/i18n/problem-text";
import { switchInvisible } from "@/lib/presence/actions";

/** Hides from friends that one is here, at once; moves back when the server could not do it. */
export function InvisibleSwitch({ isInvisible }: { isInvisible: boolean }) {
	const t = useT();
	const { show } = useToast();
	const [isOn, setOn] = useState(isInvisible);
	const [isBusy, startTransition] = useTransition();

	function flip() {
		if (isBusy) return;
		const wanted = !isOn;
		setOn(wanted);
		startTransition(async () => {
			const result = await switchInvisible({ isInvisible: wanted }).catch(
				() => null,
			);
			if (result?.ok) return;
			setOn(!wanted);
			const problem = result?.problem ?? { code: "unavailable" };
			show({ kind: "danger", text: problemText(t, problem).text });
		});
	}

	return (
		<Switch
			label={t.people.invisible}
			hint={t.people.invisibleHint}
			checked={isOn}
			onChange={flip}
		/>
	);
}
