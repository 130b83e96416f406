"use client";

import { useId, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { useLive } from "@/components/realtime/use-live";
import { Radio } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";
import { setLifetime } from "@/lib/conversations/api.browser";
import type { ConversationView } from "@/lib/conversations/view";
import { problemText } from "@/lib/i18n/problem-text";
import { LIFETIMES_SECONDS } from "@/lib/limits";

/** Both of a direct conversation, admins of a group, who leads a channel. */
export function maySetLifetime({
	kind,
	group,
	maySend,
}: ConversationView): boolean {
	return kind === "direct" ? maySend : group?.role === "admin";
}

/** How long messages stay that are sent from now on; each choice is kept at once, and the log says so. */
export function LifetimeDialog({
	conversation: { id, lifetimeSeconds },
	onClose,
}: {
	conversation: ConversationView;
	onClose: () => void;
}) {
	const { lifetime: t, ...words } = useT();
	const live = useLive();
	const name = useId();
	const [chosen, setChosen] = useState(lifetimeSeconds);
	const [refusal, setRefusal] = useState<string | null>(null);
	const choose = async (seconds: ConversationView["lifetimeSeconds"]) => {
		setChosen(seconds);
		const answer = await setLifetime(id, seconds);
		setRefusal(
			answer.ok
				? null
				: problemText({ ...words, lifetime: t }, answer.problem).text,
		);
		if (answer.ok) live.keep(answer.value);
		else setChosen(lifetimeSeconds);
	};
	return (
		<Dialog open onOpenChange={onClose} title={t.title} description={t.lead}>
			<fieldset>
				<legend className="sr-only">{t.title}</legend>
				{[null, ...LIFETIMES_SECONDS].map((seconds) => (
					<Radio
						key={seconds}
						name={name}
						label={seconds === null ? t.off : t.lasts(seconds)}
						checked={chosen === seconds}
						onChange={() => void choose(seconds)}
					/>
				))}
			</fieldset>
			<FormError text={refusal} />
		</Dialog>
	);
}
