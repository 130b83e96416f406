import { cn } from "@/components/ui/cn";
import { Skeleton } from "@/components/ui/skeleton";

const SHAPES = ["w-2/5", "w-3/5", "w-1/3 ms-auto", "w-1/2", "w-2/5 ms-auto"];

/** The shape of a chat while its messages come. */
export function ChatSkeleton({ label }: { label: string }) {
	return (
		<div
			role="status"
			aria-busy="true"
			className="flex h-full min-h-0 flex-col"
		>
			<span className="sr-only">{label}</span>
			<div className="flex min-h-bar items-center gap-3 border-line border-b bg-raised px-4">
				<Skeleton className="size-8! rounded-full!" />
				<Skeleton className="w-32" />
			</div>
			<div className="mx-auto grid w-full max-w-4xl flex-1 content-end gap-3 px-4 py-4">
				{SHAPES.map((shape) => (
					<Skeleton
						key={shape}
						className={cn("h-10! rounded-bubble!", shape)}
					/>
				))}
			</div>
			<div className="h-16 border-line border-t bg-raised" />
		</div>
	);
}
