import type { Words } from "@/lib/i18n/en";
import type { StillView } from "@/lib/media/view";

/** What a picture is called: a photo by who sent it, a drawing also by what it shows. */
export function stillName(
	t: Words,
	still: StillView | undefined,
	from: string | undefined,
): string {
	if (still?.kind !== "drawing")
		return from ? t.media.photoFrom(from) : t.media.photo;
	const name = from ? t.media.drawingFrom(from) : t.media.drawing;
	return still.alt ? `${name}: ${still.alt}` : name;
}
