"use client";

import { useT } from "@/components/i18n/use-t";
import { BackLink } from "@/components/settings/back-link";
import { PageFrame } from "@/components/shell/page-frame";
import { Tabs } from "@/components/ui/tabs";
import type { GalleryItemView } from "@/lib/gallery/view";
import { GalleryPane } from "./gallery-pane";
import { FileRow, LinkRow, VoiceRow } from "./item-rows";
import { PictureMonths } from "./picture-months";
import { useGalleryWords } from "./words";

type Items = readonly GalleryItemView[];

/** What was sent in a conversation besides words, by its kind, each leading to its place in the log. */
export function Gallery({
	conversationId: id,
	name,
}: {
	conversationId: string;
	/** Whose it is. */
	name: string;
}) {
	const t = useT();
	const words = useGalleryWords();
	const rows = (Row: typeof FileRow) => (items: Items) => (
		<ul className="grid gap-1">
			{items.map((item) => (
				<Row key={item.messageId} item={item} conversationId={id} />
			))}
		</ul>
	);
	return (
		<div className="pane-scroll min-h-0 flex-1">
			<PageFrame
				title={words.title}
				back={<BackLink href={`/conversations/${id}`} label={t.common.back} />}
				isWide
			>
				<p className="-mb-2 text-ink-soft">
					<bdi>{name}</bdi>
				</p>
				<Tabs
					label={words.which}
					isLazy
					tabs={[
						{
							id: "pictures",
							label: words.kinds.pictures,
							content: (
								<GalleryPane conversationId={id} kind="pictures">
									{(items) => (
										<PictureMonths items={items} conversationId={id} />
									)}
								</GalleryPane>
							),
						},
						...(
							[
								["files", FileRow],
								["links", LinkRow],
								["voice", VoiceRow],
							] as const
						).map(([kind, Row]) => ({
							id: kind,
							label: words.kinds[kind],
							content: (
								<GalleryPane conversationId={id} kind={kind}>
									{rows(Row)}
								</GalleryPane>
							),
						})),
					]}
				/>
			</PageFrame>
		</div>
	);
}
