"use client";

import { Share2 } from "lucide-react";
import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { QrCode } from "@/components/ui/qr-code";
import { TextField } from "@/components/ui/text-field";
import { useOrigin } from "./use-origin";
import { useSettingsWords } from "./words";

const never = () => () => {};

/** A link to hand on: the link, a code for a phone's camera, and the device's own way to share. */
export function InviteLink({
	path,
	label,
	qrLabel,
	shareText,
}: {
	path: string;
	/** What the link is, where it is no invite. */
	label?: string;
	qrLabel: string;
	shareText: string;
}) {
	const words = useSettingsWords();
	const origin = useOrigin();
	const mayShare = useSyncExternalStore(
		never,
		() => "share" in navigator,
		() => false,
	);
	if (!origin) return null;
	const link = origin + path;
	return (
		<div className="grid justify-items-center gap-4">
			<QrCode text={link} label={qrLabel} />
			<TextField
				label={label ?? words.inviteLink}
				className="w-full"
				value={link}
				readOnly
				dir="ltr"
				onFocus={(event) => event.currentTarget.select()}
			/>
			<div className="flex flex-wrap justify-center gap-3 print:hidden">
				<CopyButton text={link} label={words.inviteCopy} />
				{mayShare && (
					<Button
						look="quiet"
						icon={<Share2 aria-hidden="true" className="size-5" />}
						// Whoever closes the sheet has changed their mind: nothing to say.
						onClick={() =>
							navigator
								.share({
									text: shareText,
									url: link,
								})
								.catch(() => undefined)
						}
					>
						{words.inviteShare}
					</Button>
				)}
			</div>
		</div>
	);
}
