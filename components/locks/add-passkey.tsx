"use client";

import { PresentPasswordField } from "@/components/auth/name-and-password";
import { useT } from "@/components/i18n/use-t";
import { useSent } from "@/components/settings/use-sent";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { PASSKEY_NAME_LENGTH_MAX } from "@/lib/auth/limits";
import { addPasskeyAction, beginPasskeyAction } from "@/lib/passkeys/actions";
import { makePasskey } from "@/lib/passkeys/ceremony.browser";
import { ok, type Result, refuse } from "@/lib/problem";
import { useLocksWords } from "./words";

/** What became of it: kept, or why the device made none. */
type Made = "added" | "stopped" | "known";

/** Adds a passkey: a name and the password, then the device asks for a finger, a face or its code. */
export function AddPasskey({ onAdded }: { onAdded: () => void }) {
	const t = useT();
	const words = useLocksWords();
	const { show } = useToast();
	const { form, fields, text, isBusy } = useSent(add, (made) => {
		if (made === "added") onAdded();
		show(
			made === "added"
				? { text: words.passkeyIsAdded }
				: {
						kind: "danger",
						text: made === "known" ? words.passkeyHere : words.passkeyStopped,
					},
		);
	});
	return (
		<form {...form} className="grid gap-4">
			<TextField
				name="name"
				label={words.passkeyName}
				hint={words.passkeyNameHint}
				error={fields.name}
				maxLength={PASSKEY_NAME_LENGTH_MAX}
				required
			/>
			<PresentPasswordField
				name="current"
				label={t.auth.password}
				error={fields.current}
			/>
			<FormError text={text} />
			<Button type="submit" busy={isBusy}>
				{words.goOn}
			</Button>
		</form>
	);
}

async function add(form: FormData): Promise<Result<Made>> {
	const name = form.get("name")?.toString().trim() ?? "";
	if (!name) return refuse("empty", { fields: { name: "empty" } });
	const options = await beginPasskeyAction(form);
	if (!options.ok) return options;
	const response = await makePasskey(options.value);
	if (response === null) return ok<Made>("stopped");
	if (response === "known") return ok<Made>("known");
	const added = await addPasskeyAction({ name, response });
	return added.ok ? ok<Made>("added") : added;
}
