"use client";

import { useRouter } from "next/navigation";
import type { RefObject } from "react";
import { useT } from "@/components/i18n/use-t";
import { useSent } from "@/components/settings/use-sent";
import { Button } from "@/components/ui/button";
import { Checkbox, Radio } from "@/components/ui/choice";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";
import { TextArea } from "@/components/ui/text-area";
import { useToast } from "@/components/ui/toast";
import { sendReport } from "@/lib/reports/actions";
import type { SubjectInput } from "@/lib/reports/input";
import { REPORT_REASONS } from "@/lib/reports/kinds";
import { REPORT_WORDS_LENGTH_MAX } from "@/lib/reports/limits";
import { useReportWords } from "./words";

export type ReportProps = {
	subject: SubjectInput;
	/** Whom it is about. */
	name: string;
	/** Whether they can be blocked with it: guests cannot. */
	mayBlock: boolean;
	onClose: () => void;
	/** Told after they were blocked. */
	onBlocked?: () => void;
	/** Where the focus goes after, when what had it before is gone by then (an item of a menu). */
	returnFocusTo?: RefObject<HTMLElement | null>;
};

/** Shows the owner of the server somebody or something: says who sees what, and asks for nothing that is not needed. */
export function ReportDialog({
	subject,
	name,
	mayBlock,
	onClose,
	onBlocked,
	returnFocusTo,
}: ReportProps) {
	const t = useT();
	const words = useReportWords();
	const { kind } = subject;
	const { form, fields, text, isBusy } = useSend(subject, (isBlocked) => {
		onClose();
		if (isBlocked) onBlocked?.();
	});
	const leadFocus = () => {
		returnFocusTo?.current?.focus();
		return Boolean(returnFocusTo?.current);
	};
	return (
		<Dialog
			open
			onOpenChange={onClose}
			onClosed={leadFocus}
			title={kind === "person" ? words.askPerson(name) : words.ask[kind]}
			description={words.lead[kind]}
		>
			<form {...form} className="grid gap-4">
				<fieldset className="grid">
					<legend className="font-semibold text-sm">
						{words.reason}{" "}
						<span className="font-normal text-ink-soft">
							({t.common.optional})
						</span>
					</legend>
					{REPORT_REASONS.map((reason) => (
						<Radio
							key={reason}
							name="reason"
							value={reason}
							label={words.reasons[reason]}
						/>
					))}
				</fieldset>
				<TextArea
					name="words"
					label={words.words}
					isOptional
					maxLength={REPORT_WORDS_LENGTH_MAX}
					error={fields.words}
				/>
				{mayBlock && <Checkbox name="blocks" label={words.alsoBlock(name)} />}
				<FormError text={text} />
				<footer className="flex flex-wrap justify-end gap-3">
					<DialogClose>
						<Button look="quiet">{t.common.cancel}</Button>
					</DialogClose>
					<Button type="submit" look="danger" busy={isBusy}>
						{words.send}
					</Button>
				</footer>
			</form>
		</Dialog>
	);
}

function useSend(subject: SubjectInput, onSent: (isBlocked: boolean) => void) {
	const words = useReportWords();
	const router = useRouter();
	const { show } = useToast();
	return useSent(
		(form) =>
			sendReport({
				subject,
				reason: form.get("reason") ?? undefined,
				words: form.get("words"),
				blocks: form.has("blocks"),
			}),
		(_, form) => {
			const isBlocked = new FormData(form).has("blocks");
			show({ text: words.sent });
			onSent(isBlocked);
			// What is theirs is now out of sight.
			if (isBlocked) router.refresh();
		},
	);
}
