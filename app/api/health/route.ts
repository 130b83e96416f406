import { healthRoute } from "@/lib/http/health.server";

export const dynamic = "force-dynamic";
export const GET = healthRoute;
