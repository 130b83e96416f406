"use client";

import {
	ArrowDown,
	ArrowUp,
	EllipsisVertical,
	Pencil,
	Trash2,
} from "lucide-react";
import { useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { useLive } from "@/components/realtime/use-live";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuLine } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import { deleteChannel, editChannel } from "@/lib/communities/api.browser";
import type { ChannelCardView } from "@/lib/communities/view";
import { problemText } from "@/lib/i18n/problem-text";
import { ChannelForm } from "./channel-form";
import { useWords } from "./use-words";

/** What who leads may do with a channel of the list. A way that is null is closed. */
export function ChannelMenu({
	channel,
	onUp,
	onDown,
	onChanged,
}: {
	channel: ChannelCardView;
	onUp: (() => void) | null;
	onDown: (() => void) | null;
	onChanged: () => void;
}) {
	const words = useWords();
	const [asked, setAsked] = useState<"edit" | "delete" | null>(null);
	const { id, name } = channel;
	const close = () => setAsked(null);
	const remove = useRemove(id, onChanged);
	return (
		<>
			<Menu
				trigger={
					<IconButton
						label={words.optionsFor(name)}
						icon={<EllipsisVertical />}
					/>
				}
			>
				<MenuItem icon={<Pencil />} onSelect={() => setAsked("edit")}>
					{words.editChannel}
				</MenuItem>
				{onUp && (
					<MenuItem icon={<ArrowUp />} onSelect={onUp}>
						{words.moveUp}
					</MenuItem>
				)}
				{onDown && (
					<MenuItem icon={<ArrowDown />} onSelect={onDown}>
						{words.moveDown}
					</MenuItem>
				)}
				<MenuLine />
				<MenuItem
					icon={<Trash2 />}
					isDanger
					onSelect={() => setAsked("delete")}
				>
					{words.deleteChannel}
				</MenuItem>
			</Menu>
			<Dialog
				title={words.editChannel}
				open={asked === "edit"}
				onOpenChange={close}
			>
				<ChannelForm
					channel={channel}
					send={(fields) => editChannel(id, fields)}
					onDone={() => {
						close();
						onChanged();
					}}
				/>
			</Dialog>
			{asked === "delete" && (
				<AlertDialog
					open
					onOpenChange={close}
					title={words.deleteChannelTitle(name)}
					description={words.deleteChannelLead}
					confirmLabel={words.deleteChannel}
					onConfirm={remove}
				/>
			)}
		</>
	);
}

/** Deletes the channel, and says whether it is gone. */
function useRemove(id: string, onGone: () => void): () => Promise<boolean> {
	const t = useT();
	const live = useLive();
	const { show } = useToast();
	return async () => {
		const gone = await deleteChannel(id);
		if (!gone.ok) {
			show({ kind: "danger", text: problemText(t, gone.problem).text });
			return false;
		}
		live.drop(id);
		onGone();
		return true;
	};
}
