-- CreateEnum
CREATE TYPE "Role" AS ENUM ('viewer', 'coordinator', 'reviewer', 'admin');

-- CreateEnum
CREATE TYPE "EntryKind" AS ENUM ('milestone', 'withdrawal');

-- CreateEnum
CREATE TYPE "DeliveryStatus" AS ENUM ('claimed', 'posted', 'skipped', 'failed');

-- CreateTable
CREATE TABLE "Plan" (
    "slug" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "checksum" TEXT NOT NULL,
    "loadedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "Member" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL DEFAULT 'viewer',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("platform","workspace","id")
);

-- CreateTable
CREATE TABLE "Entry" (
    "number" INTEGER NOT NULL,
    "kind" "EntryKind" NOT NULL,
    "planSlug" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "add" DECIMAL(20,4),
    "level" DECIMAL(20,4),
    "date" DATE NOT NULL,
    "note" TEXT NOT NULL,
    "evidence" TEXT,
    "supersedes" INTEGER,
    "memberId" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "request" TEXT NOT NULL,
    "loggedAt" TIMESTAMPTZ(3) NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "Entry_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "Subscription" (
    "id" TEXT NOT NULL,
    "planSlug" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "weekday" INTEGER NOT NULL,
    "time" TEXT NOT NULL,
    "timezone" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "sinceEntry" INTEGER NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Subscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" TEXT NOT NULL,
    "subscriptionId" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "status" "DeliveryStatus" NOT NULL DEFAULT 'claimed',
    "claimedAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 1,
    "lastEntry" INTEGER,
    "postedAt" TIMESTAMPTZ(3),
    "message" TEXT,
    "reason" TEXT,

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Post" (
    "id" SERIAL NOT NULL,
    "channel" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "text" TEXT,
    "card" JSONB,
    "key" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Entry_supersedes_key" ON "Entry"("supersedes");

-- CreateIndex
CREATE UNIQUE INDEX "Entry_request_key" ON "Entry"("request");

-- CreateIndex
CREATE UNIQUE INDEX "Entry_hash_key" ON "Entry"("hash");

-- CreateIndex
CREATE INDEX "Entry_planSlug_item_idx" ON "Entry"("planSlug", "item");

-- CreateIndex
CREATE INDEX "Subscription_dueAt_idx" ON "Subscription"("dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "Subscription_platform_workspace_channel_planSlug_key" ON "Subscription"("platform", "workspace", "channel", "planSlug");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_subscriptionId_period_key" ON "Delivery"("subscriptionId", "period");

-- CreateIndex
CREATE UNIQUE INDEX "Post_key_key" ON "Post"("key");

-- CreateIndex
CREATE INDEX "Post_channel_id_idx" ON "Post"("channel", "id");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_planSlug_fkey" FOREIGN KEY ("planSlug") REFERENCES "Plan"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_supersedes_fkey" FOREIGN KEY ("supersedes") REFERENCES "Entry"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subscription" ADD CONSTRAINT "Subscription_planSlug_fkey" FOREIGN KEY ("planSlug") REFERENCES "Plan"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_subscriptionId_fkey" FOREIGN KEY ("subscriptionId") REFERENCES "Subscription"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The ledger only grows: no statement may change or remove an entry.
CREATE FUNCTION "refuse_ledger_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the ledger is append-only';
END
$$;

CREATE TRIGGER "Entry_append_only" BEFORE UPDATE OR DELETE ON "Entry"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_ledger_change"();

CREATE TRIGGER "Entry_no_truncate" BEFORE TRUNCATE ON "Entry"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_ledger_change"();
