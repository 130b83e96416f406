import type { GalleryItemView } from "@/lib/gallery/view";
import type { Locale } from "@/lib/i18n/locale";
import { monthTime } from "@/lib/i18n/time";
import type { PictureView } from "@/lib/media/view";

/** One picture, with the message that holds it. */
export type Picture = { view: PictureView; item: GalleryItemView };
export type Month = { name: string; pictures: Picture[] };

/** All pictures of these messages, in the order in which they are shown. */
export function picturesOf(items: readonly GalleryItemView[]): Picture[] {
	return items.flatMap((item) =>
		item.attachments.flatMap((view) =>
			view.kind === "file" || view.kind === "voice" ? [] : { view, item },
		),
	);
}

/** The same by the month in which they were sent, as the reader's calendar has it. */
export function byMonth(
	pictures: readonly Picture[],
	place: { locale: Locale; timeZone?: string },
): Month[] {
	const months: Month[] = [];
	for (const picture of pictures) {
		const name = monthTime(new Date(picture.item.createdAt), place);
		const last = months.at(-1);
		if (last?.name === name) last.pictures.push(picture);
		else months.push({ name, pictures: [picture] });
	}
	return months;
}
