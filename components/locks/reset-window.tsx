"use client";

import { Printer } from "lucide-react";
import { useState } from "react";
import { InviteLink } from "@/components/settings/invite-link";
import { Button } from "@/components/ui/button";
import { Radio } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import { PrintedAlone } from "@/components/ui/printed-alone";
import { makeResetAction } from "@/lib/resets/actions";
import type { ResetLinkView } from "@/lib/resets/view";
import { PasswordStep } from "./password-step";
import { useLocksWords } from "./words";

/** Asks what happened and the owner's password, then shows the link the one time it is shown. */
export function ResetWindow({
	person,
	serverName,
	onClose,
}: {
	person: { id: string; displayName: string };
	serverName: string;
	onClose: () => void;
}) {
	const words = useLocksWords();
	const [link, setLink] = useState<ResetLinkView | null>(null);
	return (
		<Dialog
			title={link ? words.resetShown(link.displayName) : words.reset}
			description={
				link ? words.resetShownLead : words.resetLead(person.displayName)
			}
			open
			onOpenChange={(isOpen) => !isOpen && onClose()}
		>
			{link ? (
				<ShownLink link={link} serverName={serverName} />
			) : (
				<PasswordStep
					send={makeResetAction}
					onDone={setLink}
					label={words.resetMake}
				>
					<input type="hidden" name="personId" value={person.id} />
					<fieldset className="grid gap-3">
						<legend className="mb-2 font-semibold">{words.resetKind}</legend>
						<Radio
							name="kind"
							value="password"
							defaultChecked
							label={words.resetPassword}
							hint={words.resetPasswordHint}
						/>
						<Radio
							name="kind"
							value="thorough"
							label={words.resetThorough}
							hint={words.resetThoroughHint}
						/>
					</fieldset>
				</PasswordStep>
			)}
		</Dialog>
	);
}

function ShownLink({
	link,
	serverName,
}: {
	link: ResetLinkView;
	serverName: string;
}) {
	const words = useLocksWords();
	return (
		<div className="grid gap-4">
			<PrintedAlone>
				<p className="hidden text-center font-semibold print:block">
					{words.resetShown(link.displayName)}
				</p>
				<InviteLink
					path={`/reset/${link.token}`}
					label={words.resetLink}
					qrLabel={words.resetQr}
					shareText={words.resetShare(serverName)}
				/>
			</PrintedAlone>
			<Button
				look="quiet"
				icon={<Printer aria-hidden="true" className="size-5" />}
				onClick={() => window.print()}
			>
				{words.print}
			</Button>
		</div>
	);
}
