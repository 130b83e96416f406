ALTER TABLE `people` ADD `messages_from` enum('everyone','friends') DEFAULT 'everyone' NOT NULL;--> statement-breakpoint
ALTER TABLE `people` ADD `letters_from` enum('everyone','friends') DEFAULT 'everyone' NOT NULL;--> statement-breakpoint
ALTER TABLE `people` ADD `groups_from` enum('everyone','friends','nobody') DEFAULT 'everyone' NOT NULL;--> statement-breakpoint
ALTER TABLE `people` ADD `shares_presence` boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `people` ADD `shares_last_seen` boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `people` ADD `shares_reads` boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `people` ADD `shares_typing` boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `people` ADD `is_listed` boolean DEFAULT true NOT NULL;