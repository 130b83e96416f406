import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { previewChoices } from "@/db/schema/previews";
import type { PreviewChoicesInput } from "@/lib/previews/input";
import type { PreviewChoicesView } from "@/lib/previews/view";
import { ok, type Result } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/** What a person has chosen about previews; both are so for who never chose. */
export async function readPreviewChoices(
	personId: string,
): Promise<PreviewChoicesView> {
	const [row] = await database()
		.select({
			areMade: previewChoices.areMade,
			areShown: previewChoices.areShown,
		})
		.from(previewChoices)
		.where(eq(previewChoices.personId, personId));
	return row ?? { areMade: true, areShown: true };
}

/** Keeps what the viewer chooses. Previews that were made before stay where they are. */
export async function changePreviewChoices(
	{ personId }: Viewer,
	input: PreviewChoicesInput,
): Promise<Result<null>> {
	await database()
		.insert(previewChoices)
		.values({ personId, ...input })
		.onDuplicateKeyUpdate({ set: { personId, ...input } });
	return ok();
}
