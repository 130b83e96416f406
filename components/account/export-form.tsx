"use client";

import {
	PresentPasswordField,
	WhoseAccount,
} from "@/components/auth/name-and-password";
import { useT } from "@/components/i18n/use-t";
import { useSent } from "@/components/settings/use-sent";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { beginExportAction } from "@/lib/account/actions";
import { useAccountWords } from "./words";

/** Asks for the password, and then fetches the ZIP as any download. */
export function ExportForm({ handle }: { handle: string }) {
	const t = useT();
	const words = useAccountWords();
	const { show } = useToast();
	const { form, fields, text, isBusy } = useSent(
		beginExportAction,
		(_, element) => {
			element.reset();
			show({ text: words.exportStarted });
			// Answered as an attachment: the page stays.
			window.location.assign("/api/account/export");
		},
	);
	return (
		<form {...form} className="grid gap-5">
			<WhoseAccount handle={handle} />
			<PresentPasswordField
				name="current"
				label={t.auth.currentPassword}
				error={fields.current}
			/>
			<FormError text={text} />
			<div>
				<Button type="submit" look="quiet" busy={isBusy}>
					{words.exportButton}
				</Button>
			</div>
		</form>
	);
}
