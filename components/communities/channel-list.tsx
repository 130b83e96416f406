"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { Section } from "@/components/settings/section";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { createChannel, orderChannels } from "@/lib/communities/api.browser";
import type { ChannelCardView } from "@/lib/communities/view";
import { problemText } from "@/lib/i18n/problem-text";
import { ChannelForm, NEW_CHANNEL } from "./channel-form";
import { ChannelMenu } from "./channel-menu";
import { ChannelRow } from "./channel-row";
import { useWords } from "./use-words";

/** A community's channels under their headings; for who leads also the ways to make, change and order them. */
export function ChannelList({
	communityId,
	channels,
	mayLead,
}: {
	communityId: string;
	channels: ChannelCardView[];
	mayLead: boolean;
}) {
	const words = useWords();
	const headings = [...new Set(channels.map(({ category }) => category))].sort(
		(a, b) => Number(a !== "") - Number(b !== ""),
	);
	return (
		<Section title={words.channels}>
			{mayLead && <NewChannel communityId={communityId} />}
			{channels.length === 0 && (
				<p className="text-ink-soft">{words.noChannels}</p>
			)}
			{headings.map((heading) => (
				<div key={heading} className="grid gap-1">
					{heading && (
						<h3 className="font-semibold text-ink-soft text-sm">
							<bdi>{heading}</bdi>
						</h3>
					)}
					<Under
						communityId={communityId}
						heading={heading || words.channels}
						channels={channels.filter(({ category }) => category === heading)}
						all={channels}
						mayLead={mayLead}
					/>
				</div>
			))}
		</Section>
	);
}

function Under({
	communityId,
	heading,
	channels,
	all,
	mayLead,
}: {
	communityId: string;
	heading: string;
	channels: ChannelCardView[];
	all: ChannelCardView[];
	mayLead: boolean;
}) {
	const t = useT();
	const router = useRouter();
	const { show } = useToast();
	/** Changes places with a neighbour under the same heading. */
	const swap = async (one: ChannelCardView, other: ChannelCardView) => {
		const ids = all.map(({ id }) => {
			if (id === one.id) return other.id;
			return id === other.id ? one.id : id;
		});
		const moved = await orderChannels(communityId, ids);
		if (moved.ok) return router.refresh();
		show({ kind: "danger", text: problemText(t, moved.problem).text });
	};
	const swapWith = (one: ChannelCardView, other?: ChannelCardView) =>
		other ? () => void swap(one, other) : null;
	return (
		<ul aria-label={heading} className="divide-y divide-line">
			{channels.map((channel, at) => (
				<li key={channel.id} className="flex items-center gap-3 py-row">
					<ChannelRow channel={channel}>
						{mayLead && (
							<ChannelMenu
								channel={channel}
								onUp={swapWith(channel, channels[at - 1])}
								onDown={swapWith(channel, channels[at + 1])}
								onChanged={() => router.refresh()}
							/>
						)}
					</ChannelRow>
				</li>
			))}
		</ul>
	);
}

function NewChannel({ communityId }: { communityId: string }) {
	const words = useWords();
	const router = useRouter();
	const [isOpen, setOpen] = useState(false);
	return (
		<Dialog
			title={words.newChannel}
			open={isOpen}
			onOpenChange={setOpen}
			trigger={
				<Button
					look="quiet"
					icon={<Plus aria-hidden="true" className="size-5" />}
					className="justify-self-start"
				>
					{words.newChannel}
				</Button>
			}
		>
			<ChannelForm
				channel={NEW_CHANNEL}
				send={(fields) => createChannel(communityId, fields)}
				onDone={() => {
					setOpen(false);
					router.refresh();
				}}
			/>
		</Dialog>
	);
}
