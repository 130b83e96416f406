"use client";

import { useSent } from "@/components/settings/use-sent";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { FormError } from "@/components/ui/form-error";
import { QrCode } from "@/components/ui/qr-code";
import { TextField } from "@/components/ui/text-field";
import { finishTwoStepAction } from "@/lib/two-step/actions";
import type { TwoStepSecretView } from "@/lib/two-step/view";
import { useLocksWords } from "./words";

/** Hands the secret to an app, by its camera or by typing, and waits for the first code that it makes. */
export function FirstCodeStep({
	secret: { secret, address },
	onDone,
}: {
	secret: TwoStepSecretView;
	onDone: (done: { codes: string[] }) => void;
}) {
	const words = useLocksWords();
	const { form, fields, text, isBusy } = useSent(finishTwoStepAction, onDone);
	return (
		<form {...form} className="grid gap-4">
			<div className="grid justify-items-center gap-3">
				<QrCode text={address} label={words.qrLabel} />
				<TextField
					label={words.secret}
					className="w-full"
					value={secret.match(/.{1,4}/g)?.join(" ") ?? ""}
					readOnly
					dir="ltr"
					onFocus={(event) => event.currentTarget.select()}
				/>
				<CopyButton text={secret} look="plain" size="small" />
			</div>
			<TextField
				name="code"
				label={words.firstCode}
				error={fields.code}
				inputMode="numeric"
				autoComplete="one-time-code"
				dir="ltr"
				required
			/>
			<FormError text={text} />
			<Button type="submit" busy={isBusy}>
				{words.goOn}
			</Button>
		</form>
	);
}
