// npm run up, dev, seed, bench, reset.
import { bootstrap } from "./bootstrap.mjs";

bootstrap("supervisor");
