"use client";

import {
	PresentPasswordField,
	WhoseAccount,
} from "@/components/auth/name-and-password";
import { useT } from "@/components/i18n/use-t";
import { useLive } from "@/components/realtime/use-live";
import { useSent } from "@/components/settings/use-sent";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { FormError } from "@/components/ui/form-error";
import { leaveServerAction } from "@/lib/account/actions";
import { forgetDevice } from "@/lib/offline/forget.browser";
import { useAccountWords } from "./words";

/** Deletes the account, and leaves nothing of the person on this device. */
export function LeaveForm({ handle }: { handle: string }) {
	const t = useT();
	const words = useAccountWords();
	const live = useLive();
	const { form, fields, text, isBusy } = useSent(
		leaveServerAction,
		async () => {
			live.stop();
			await forgetDevice().catch(() => {});
			// A page made anew: nothing of the account is left in this one's memory.
			window.location.assign("/return");
		},
	);
	return (
		<form {...form} className="grid gap-5">
			<WhoseAccount handle={handle} />
			<Checkbox
				name="takesWords"
				label={words.takesWords}
				hint={words.takesWordsHint}
			/>
			<PresentPasswordField
				name="current"
				label={t.auth.currentPassword}
				error={fields.current}
			/>
			<FormError text={text} />
			<div>
				<Button type="submit" look="danger" busy={isBusy}>
					{words.deleteOpen}
				</Button>
			</div>
		</form>
	);
}
