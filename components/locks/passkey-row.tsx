"use client";

import { KeyRound } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { useDay } from "@/components/settings/use-day";
import { useSent } from "@/components/settings/use-sent";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { PASSKEY_NAME_LENGTH_MAX } from "@/lib/auth/limits";
import { problemText } from "@/lib/i18n/problem-text";
import {
	removePasskeyAction,
	renamePasskeyAction,
} from "@/lib/passkeys/actions";
import type { PasskeyView } from "@/lib/passkeys/view";
import { useLocksWords } from "./words";

/** One passkey: what it is called, since when, where it works, and the ways to rename and remove it. */
export function PasskeyRow({
	passkey,
	host,
}: {
	passkey: PasskeyView;
	host: string | null;
}) {
	const t = useT();
	const words = useLocksWords();
	const day = useDay();
	const router = useRouter();
	const { show } = useToast();
	const { id, name, addedOn, lastUsedOn } = passkey;
	const details = [
		words.passkeyAdded(day(addedOn)),
		lastUsedOn ? words.passkeyUsed(day(lastUsedOn)) : words.passkeyUnused,
		passkey.isSynced && words.passkeySynced,
		passkey.host !== host && words.passkeyElsewhere(passkey.host),
	].filter(Boolean);
	async function remove(): Promise<boolean> {
		const done = await removePasskeyAction(id);
		// Removed on another device meanwhile is removed.
		if (!done.ok && done.problem.code !== "not_found") {
			show({ kind: "danger", text: problemText(t, done.problem).text });
			return false;
		}
		show({ text: words.passkeyRemoved });
		router.refresh();
		return true;
	}
	return (
		<li className="flex items-start gap-4 py-2">
			<KeyRound
				aria-hidden="true"
				className="mt-2 size-6 shrink-0 text-ink-soft"
			/>
			<div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-2">
				<div className="grid min-w-48 flex-1">
					<bdi className="wrap-anywhere font-semibold">{name}</bdi>
					<span className="wrap-anywhere text-ink-soft text-sm">
						{details.join(" · ")}
					</span>
				</div>
				<div className="flex flex-wrap gap-2">
					<RenameButton id={id} name={name} />
					<AlertDialog
						trigger={
							<Button
								look="plain"
								size="small"
								aria-label={words.passkeyRemoveOf(name)}
							>
								{words.passkeyRemove}
							</Button>
						}
						title={words.passkeyRemoveTitle(name)}
						description={words.passkeyRemoveLead}
						confirmLabel={words.passkeyRemove}
						onConfirm={remove}
					/>
				</div>
			</div>
		</li>
	);
}

function RenameButton({ id, name }: { id: string; name: string }) {
	const words = useLocksWords();
	const [isOpen, setOpen] = useState(false);
	return (
		<Dialog
			trigger={
				<Button
					look="quiet"
					size="small"
					aria-label={words.passkeyRenameOf(name)}
				>
					{words.passkeyRename}
				</Button>
			}
			title={words.passkeyRenameOf(name)}
			open={isOpen}
			onOpenChange={setOpen}
		>
			<RenameForm id={id} name={name} onDone={() => setOpen(false)} />
		</Dialog>
	);
}

function RenameForm({
	id,
	name,
	onDone,
}: {
	id: string;
	name: string;
	onDone: () => void;
}) {
	const words = useLocksWords();
	const router = useRouter();
	const { form, fields, text, isBusy } = useSent(
		(sent) => renamePasskeyAction(id, sent.get("name")?.toString() ?? ""),
		() => {
			onDone();
			router.refresh();
		},
	);
	return (
		<form {...form} className="grid gap-4">
			<TextField
				name="name"
				label={words.passkeyName}
				error={fields.name}
				defaultValue={name}
				maxLength={PASSKEY_NAME_LENGTH_MAX}
				required
			/>
			<FormError text={text} />
			<Button type="submit" busy={isBusy}>
				{words.save}
			</Button>
		</form>
	);
}
