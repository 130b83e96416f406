"use client";

import { useRouter } from "next/navigation";
import { useState, useSyncExternalStore } from "react";
import { Section } from "@/components/settings/section";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { hasPasskeys } from "@/lib/passkeys/ceremony.browser";
import type { PasskeyView } from "@/lib/passkeys/view";
import { AddPasskey } from "./add-passkey";
import { PasskeyRow } from "./passkey-row";
import { useLocksWords } from "./words";

const never = () => () => {};

/** The passkeys of an account: add, rename, remove. `host` is null where the address has no name to make one for. */
export function PasskeySection({
	passkeys,
	host,
}: {
	passkeys: PasskeyView[];
	host: string | null;
}) {
	const words = useLocksWords();
	const router = useRouter();
	const [isAdding, setAdding] = useState(false);
	// Until the browser has said otherwise it has them: a warning that flashes by helps nobody.
	const mayAdd = useSyncExternalStore(never, hasPasskeys, () => true);
	return (
		<Section title={words.passkeys} lead={words.passkeysLead}>
			{passkeys.length === 0 ? (
				<p className="text-ink-soft">{words.passkeysNone}</p>
			) : (
				<ul className="grid gap-1">
					{passkeys.map((passkey) => (
						<PasskeyRow key={passkey.id} passkey={passkey} host={host} />
					))}
				</ul>
			)}
			{host && mayAdd ? (
				<div>
					<Button look="quiet" onClick={() => setAdding(true)}>
						{words.passkeyAdd}
					</Button>
				</div>
			) : (
				<p className="rounded-lg bg-sunken px-3.5 py-3">
					{words.passkeyNoPlace}
				</p>
			)}
			<Dialog
				title={words.passkeyAdd}
				description={words.passkeysLead}
				open={isAdding}
				onOpenChange={setAdding}
			>
				<AddPasskey
					onAdded={() => {
						setAdding(false);
						router.refresh();
					}}
				/>
			</Dialog>
		</Section>
	);
}
