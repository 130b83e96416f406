"use client";

import { LogOut } from "lucide-react";
import dynamic from "next/dynamic";
import { type SubmitEvent, useState, useTransition } from "react";
import { useT } from "@/components/i18n/use-t";
import { useLive } from "@/components/realtime/use-live";
import { Button } from "@/components/ui/button";
import { useHasScripts } from "@/components/ui/use-has-scripts";
import { signOutAction } from "@/lib/auth/actions";
import { forgetDevice } from "@/lib/offline/forget.browser";
import { useSettingsWords } from "./words";

type Unsent = { messages: number; drafts: number };

/** Asked seldom: loaded when there is something to ask. */
const AlertDialog = dynamic(() =>
	import("@/components/ui/alert-dialog").then((file) => file.AlertDialog),
);

/**
 * Signs out and leaves nothing of the person on this device; what would be lost by that is asked about first. It needs
 * scripts for both, and waits for them.
 */
export function SignOutForm() {
	const t = useT();
	const words = useSettingsWords();
	const live = useLive();
	const hasScripts = useHasScripts();
	const [isBusy, start] = useTransition();
	const [asked, setAsked] = useState<Unsent | null>(null);
	async function leave() {
		// First, so that nothing is written anew, and the socket's end is not taken for a sign-out from elsewhere.
		live.stop();
		// A store that cannot be emptied must not keep anybody signed in.
		await forgetDevice().catch(() => {});
		await signOutAction();
	}
	function send(event: SubmitEvent<HTMLFormElement>) {
		event.preventDefault();
		if (isBusy) return;
		start(async () => {
			const unsent = await live.unsent();
			if (unsent.messages + unsent.drafts > 0) setAsked(unsent);
			else await leave();
		});
	}
	return (
		<form onSubmit={send} className="grid justify-items-start gap-2">
			<Button
				type={hasScripts ? "submit" : "button"}
				look="quiet"
				busy={isBusy}
				icon={<LogOut aria-hidden="true" className="size-5" />}
			>
				{words.signOut}
			</Button>
			<p className="text-ink-soft text-sm">
				{live.isGuest ? t.auth.guestLeave : words.signOutLead}
			</p>
			{asked && (
				<AlertDialog
					open
					onOpenChange={(isOpen) => !isOpen && setAsked(null)}
					title={words.signOutTitle}
					description={words.signOutLoses(asked)}
					confirmLabel={words.signOut}
					// Open and busy until the page is gone.
					onConfirm={() => leave().then(() => false)}
				/>
			)}
		</form>
	);
}
