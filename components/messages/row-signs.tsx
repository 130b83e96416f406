import { Pin, Star, Timer } from "lucide-react";
import { useT } from "@/components/i18n/use-t";

const look = "size-3.5";

/** Beside the time: that a message is kept at hand for all, and that the viewer has put a star on it, and that it goes by itself. */
export function RowSigns({
	isPinned,
	isStarred,
	isPassing,
}: {
	isPinned: boolean;
	isStarred: boolean;
	/** It disappears by itself. */
	isPassing: boolean;
}) {
	const { keeping: t, lifetime } = useT();
	return (
		<>
			{isPinned && (
				<span title={t.pinned}>
					<Pin aria-hidden="true" className={look} />
					<span className="sr-only">{t.pinned}</span>
				</span>
			)}
			{isStarred && (
				<span title={t.starred}>
					<Star aria-hidden="true" fill="currentColor" className={look} />
					<span className="sr-only">{t.starred}</span>
				</span>
			)}
			{isPassing && (
				<span title={lifetime.disappears}>
					<Timer aria-hidden="true" className={look} />
					<span className="sr-only">{lifetime.disappears}</span>
				</span>
			)}
		</>
	);
}
