import { Prose } from "@/components/help/prose";
import type { Section } from "@/lib/help/view";

/** A part of a topic under its anchor, which comes to stand below the title that stays. */
export function GuideSection({ section }: { section: Section }) {
	return (
		<section
			aria-labelledby={section.id}
			className="grid justify-items-start gap-3"
		>
			<h2
				id={section.id}
				tabIndex={-1}
				className="scroll-mt-20 font-bold text-xl outline-none"
			>
				{section.title}
			</h2>
			<Prose blocks={section.blocks} />
		</section>
	);
}
