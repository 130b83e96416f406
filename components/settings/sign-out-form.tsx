"use client";

import { LogOut } from "lucide-react";
import { type SubmitEvent, useTransition } from "react";
import { useT } from "@/components/i18n/use-t";
import { wipeOfflineCopies } from "@/components/pwa/register";
import { useLive } from "@/components/realtime/use-live";
import { Button } from "@/components/ui/button";
import { signOutAction } from "@/lib/auth/actions";
import { wipeLocalData } from "@/lib/messages/outbox-store.browser";

/** Signs out and leaves nothing of the person on this device. Before scripts come there is nothing here to wipe. */
export function SignOutForm() {
	const t = useT();
	const live = useLive();
	const [isBusy, start] = useTransition();
	function send(event: SubmitEvent<HTMLFormElement>) {
		event.preventDefault();
		if (isBusy) return;
		start(async () => {
			// First, so that nothing is written anew, and the socket's end is not taken for a sign-out from elsewhere.
			live.stop();
			// A store that cannot be emptied must not keep anybody signed in.
			await Promise.allSettled([wipeLocalData(), wipeOfflineCopies()]);
			await signOutAction();
		});
	}
	return (
		<form
			action={signOutAction}
			onSubmit={send}
			className="grid justify-items-start gap-2"
		>
			<Button
				type="submit"
				look="quiet"
				busy={isBusy}
				icon={<LogOut aria-hidden="true" className="size-5" />}
			>
				{t.settings.signOut}
			</Button>
			<p className="text-ink-soft text-sm">{t.settings.signOutLead}</p>
		</form>
	);
}
