import { MessageCircleOff } from "lucide-react";
import Link from "next/link";
import { EmptyState } from "@/components/ui/state";
import { getT } from "@/lib/i18n/locale.server";

export default async function ChatNotFound() {
	const t = await getT();
	return (
		<div className="grid h-full place-items-center">
			<EmptyState
				icon={<MessageCircleOff />}
				title={t.conversations.notThere}
				action={
					<Link href="/conversations" className="link">
						{t.conversations.backToList}
					</Link>
				}
			>
				{t.conversations.notThereLead}
			</EmptyState>
		</div>
	);
}
