-- CreateEnum
CREATE TYPE "PlanChangeKind" AS ENUM ('loaded', 'archived', 'unarchived');

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "archivedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "PlanChange" (
    "number" SERIAL NOT NULL,
    "planSlug" TEXT NOT NULL,
    "kind" "PlanChangeKind" NOT NULL,
    "checksum" TEXT NOT NULL,
    "byId" TEXT,
    "request" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PlanChange_pkey" PRIMARY KEY ("number")
);

-- CreateIndex
CREATE UNIQUE INDEX "PlanChange_request_key" ON "PlanChange"("request");

-- CreateIndex
CREATE INDEX "PlanChange_planSlug_number_idx" ON "PlanChange"("planSlug", "number");

-- AddForeignKey
ALTER TABLE "PlanChange" ADD CONSTRAINT "PlanChange_planSlug_fkey" FOREIGN KEY ("planSlug") REFERENCES "Plan"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanChange" ADD CONSTRAINT "PlanChange_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
