import { PresenceField as PresenceField_f17aed7152ba7a186085087637d167e8 } from '../../../presence/PresenceField.tsx'
import { AuthorDiff as AuthorDiff_2e0d8e0c8fea2f01694bac301b167789 } from '../../../history/AuthorDiff.tsx'
import { PreviewField as PreviewField_d650e266852d21f751ad8949df8bf384 } from '../../../preview/PreviewField.tsx'
import { ReachField as ReachField_bd73268c450d1fb8ad762ec4b04422ae } from '../../../reach/ReachField.tsx'
import { ReceiptField as ReceiptField_4a0f77b8dfb0f95b145590154ca68b25 } from '../../../publishing/ReceiptField.tsx'
import { ScheduleField as ScheduleField_6564508b5a46f85fea4ace12132eaaae } from '../../../schedules/ScheduleField.tsx'
import { ScheduleCell as ScheduleCell_1580779a936caeed9d4e6e2fda187555 } from '../../../schedules/ScheduleCell.tsx'
import { ReviewField as ReviewField_af00679dc06a36c23f279631b28914fc } from '../../../reviewing/ReviewField.tsx'
import { ReviewCell as ReviewCell_5be5ee7126e9392715096d6eaf6ac02c } from '../../../reviewing/ReviewCell.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { PlainSlashMenuClient as PlainSlashMenuClient_90c51094df6d0aa7488ec637ba58ca03 } from '../../../editor/PlainSlashMenuClient.ts'
import { CleanPasteClient as CleanPasteClient_7e071984ea9815a7440fb59b96222d75 } from '../../../paste/CleanPasteClient.ts'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { PictogramOfStep as PictogramOfStep_d834ccb5c4f2e187bed133f4cc0c9fa1 } from '../../../editor/PictogramOfStep.tsx'
import { InlineChip as InlineChip_5b7f012e6e5cd254e8b44c5abfc335f7 } from '../../../editor/InlineChip.tsx'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RowName as RowName_56260ec4ec5fd9a6376c03920e699499 } from '../../../editor/RowName.tsx'
import { TextFaults as TextFaults_f4df0feeb62cf2ee3a56d020ed365952 } from '../../../editor/TextFaults.tsx'
import { BodyDiff as BodyDiff_eb8841824209ff67e57779ffe2756f53 } from '../../../history/BodyDiff.tsx'
import { WritingHelpField as WritingHelpField_899b2cf503ec5a7c73bcca95a13fffab } from '../../../writing/WritingHelpField.tsx'
import { TranslatorsField as TranslatorsField_af5cb2a7d1ba13e07906271d5df43002 } from '../../../translators/TranslatorsField.tsx'
import { KeepUnsaved as KeepUnsaved_aad4ec45e4a23891ea6b1647406192db } from '../../../unsaved/KeepUnsaved.tsx'
import { WatchTextFaults as WatchTextFaults_eebc9bbebd2f57cb86aef22d3447d14e } from '../../../editor/WatchTextFaults.tsx'
import { ReviewPublish as ReviewPublish_f9d378251d32f7c77b139ca9bea239a6 } from '../../../reviewing/ReviewPublish.tsx'
import { FlowTarget as FlowTarget_39956eeb7ca34eedf0dcdfd7437f2ecd } from '../../../editor/FlowTarget.tsx'
import { DeadlineOfGuide as DeadlineOfGuide_1a8d778b5d6d5d7ca95430af8d616988 } from '../../../editor/DeadlineOfGuide.tsx'
import { PublishWithReach as PublishWithReach_b5b12c93a81af0dcacaad525088868c4 } from '../../../reach/PublishWithReach.tsx'
import { DriftBanner as DriftBanner_a0026ed855fd3b2b5a8363863df4e19f } from '../../../drift/DriftBanner.tsx'
import { SearchEffect as SearchEffect_011ac017d70cc227f3798fe091eecd77 } from '../../../searchEffect/SearchEffect.tsx'
import { Articles as Articles_74c15b5246af0a8366f2f27b1588b8de } from '../../../editor/Articles.tsx'
import { FieldLabel as FieldLabel_3817bf644402e67bfe6577f60ef982de } from '@payloadcms/ui'
import { CurrentPassword as CurrentPassword_807b2e151baaec0740fb5dbf39bc15d0 } from '../../../accounts/CurrentPassword.tsx'
import { AccountCell as AccountCell_3985b8a6db2021d18377aa86b5526681 } from '../../../publishing/AccountCell.tsx'
import { AffectedField as AffectedField_8f3a53e43ffcdd37ead2cc2dd75e9fdf } from '../../../reforms/AffectedField.tsx'
import { ReviewTurn as ReviewTurn_4ff63acc24f21cc925320967a1d83c73 } from '../../../reviewing/ReviewTurn.tsx'
import { ReformsHome as ReformsHome_c77fc619857d1df2e2f79ea603cef837 } from '../../../reforms/ReformsHome.tsx'
import { ExpiringContacts as ExpiringContacts_81200e2f74dfac0306f8f6b689295a0e } from '../../../expiring/ExpiringContacts.tsx'
import { NoMailNotice as NoMailNotice_b8962f15c38b47d01914f571f8629ce7 } from '../../../mail/NoMailNotice.tsx'
import { ConsoleLink as ConsoleLink_2ae40b2ad83bb0d32807bf223691148f } from '../../../console/ConsoleLink.tsx'
import { CallLink as CallLink_eebab6c777661cae452f6fa21d64bc9e } from '../../../inquiries/CallLink.tsx'
import { FollowLink as FollowLink_2d1b2ef0ba93f0aafce688ecba2ddd91 } from '../../../inquiries/FollowLink.tsx'
import { FiguresLink as FiguresLink_e7d2b4cfe9babf9549ce6945b894a532 } from '../../../figures/FiguresLink.tsx'
import { PublicationLink as PublicationLink_8991a1d8c8287c1583f74515dd46f8e0 } from '../../../publication/PublicationLink.tsx'
import { DriftLink as DriftLink_29d4ca3a6ce690d88006873d98a64555 } from '../../../drift/DriftLink.tsx'
import { LedgerLink as LedgerLink_8290774610ee7101184f56e4c854bc80 } from '../../../ledger/LedgerLink.tsx'
import { WatchSaves as WatchSaves_7cd2d6b68da3c1c17d4168e2e1d0cc94 } from '../../../unsaved/WatchSaves.tsx'
import { PublicationView as PublicationView_6d0bc7acc96a266392c23cd33be7a410 } from '../../../publication/PublicationView.tsx'
import { HistoryView as HistoryView_ac95df1ae771e9a48bcc74939407ede6 } from '../../../reviewing/HistoryView.tsx'
import { ConsoleView as ConsoleView_037193dd76b47a0c915a29e2f73f8156 } from '../../../console/ConsoleView.tsx'
import { CallView as CallView_1f53c27cf9f1c38f46055c3d4cb92171 } from '../../../inquiries/CallView.tsx'
import { FollowView as FollowView_639c6807a47cc0c688695923326b5121 } from '../../../inquiries/FollowView.tsx'
import { FiguresView as FiguresView_738081f06b752129aa48e577f396611e } from '../../../figures/FiguresView.tsx'
import { DriftView as DriftView_3db393bddd7ea2a0212badadf54da5a6 } from '../../../drift/DriftView.tsx'
import { LedgerView as LedgerView_b9749ffb873c66851394fc8b3921ede1 } from '../../../ledger/LedgerView.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/presence/PresenceField.tsx#PresenceField": PresenceField_f17aed7152ba7a186085087637d167e8,
  "/history/AuthorDiff.tsx#AuthorDiff": AuthorDiff_2e0d8e0c8fea2f01694bac301b167789,
  "/preview/PreviewField.tsx#PreviewField": PreviewField_d650e266852d21f751ad8949df8bf384,
  "/reach/ReachField.tsx#ReachField": ReachField_bd73268c450d1fb8ad762ec4b04422ae,
  "/publishing/ReceiptField.tsx#ReceiptField": ReceiptField_4a0f77b8dfb0f95b145590154ca68b25,
  "/schedules/ScheduleField.tsx#ScheduleField": ScheduleField_6564508b5a46f85fea4ace12132eaaae,
  "/schedules/ScheduleCell.tsx#ScheduleCell": ScheduleCell_1580779a936caeed9d4e6e2fda187555,
  "/reviewing/ReviewField.tsx#ReviewField": ReviewField_af00679dc06a36c23f279631b28914fc,
  "/reviewing/ReviewCell.tsx#ReviewCell": ReviewCell_5be5ee7126e9392715096d6eaf6ac02c,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/editor/PlainSlashMenuClient.ts#PlainSlashMenuClient": PlainSlashMenuClient_90c51094df6d0aa7488ec637ba58ca03,
  "/paste/CleanPasteClient.ts#CleanPasteClient": CleanPasteClient_7e071984ea9815a7440fb59b96222d75,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/editor/PictogramOfStep.tsx#PictogramOfStep": PictogramOfStep_d834ccb5c4f2e187bed133f4cc0c9fa1,
  "/editor/InlineChip.tsx#InlineChip": InlineChip_5b7f012e6e5cd254e8b44c5abfc335f7,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/editor/RowName.tsx#RowName": RowName_56260ec4ec5fd9a6376c03920e699499,
  "/editor/TextFaults.tsx#TextFaults": TextFaults_f4df0feeb62cf2ee3a56d020ed365952,
  "/history/BodyDiff.tsx#BodyDiff": BodyDiff_eb8841824209ff67e57779ffe2756f53,
  "/writing/WritingHelpField.tsx#WritingHelpField": WritingHelpField_899b2cf503ec5a7c73bcca95a13fffab,
  "/translators/TranslatorsField.tsx#TranslatorsField": TranslatorsField_af5cb2a7d1ba13e07906271d5df43002,
  "/unsaved/KeepUnsaved.tsx#KeepUnsaved": KeepUnsaved_aad4ec45e4a23891ea6b1647406192db,
  "/editor/WatchTextFaults.tsx#WatchTextFaults": WatchTextFaults_eebc9bbebd2f57cb86aef22d3447d14e,
  "/reviewing/ReviewPublish.tsx#ReviewPublish": ReviewPublish_f9d378251d32f7c77b139ca9bea239a6,
  "/editor/FlowTarget.tsx#FlowTarget": FlowTarget_39956eeb7ca34eedf0dcdfd7437f2ecd,
  "/editor/DeadlineOfGuide.tsx#DeadlineOfGuide": DeadlineOfGuide_1a8d778b5d6d5d7ca95430af8d616988,
  "/reach/PublishWithReach.tsx#PublishWithReach": PublishWithReach_b5b12c93a81af0dcacaad525088868c4,
  "/drift/DriftBanner.tsx#DriftBanner": DriftBanner_a0026ed855fd3b2b5a8363863df4e19f,
  "/searchEffect/SearchEffect.tsx#SearchEffect": SearchEffect_011ac017d70cc227f3798fe091eecd77,
  "/editor/Articles.tsx#Articles": Articles_74c15b5246af0a8366f2f27b1588b8de,
  "@payloadcms/ui#FieldLabel": FieldLabel_3817bf644402e67bfe6577f60ef982de,
  "/accounts/CurrentPassword.tsx#CurrentPassword": CurrentPassword_807b2e151baaec0740fb5dbf39bc15d0,
  "/publishing/AccountCell.tsx#AccountCell": AccountCell_3985b8a6db2021d18377aa86b5526681,
  "/reforms/AffectedField.tsx#AffectedField": AffectedField_8f3a53e43ffcdd37ead2cc2dd75e9fdf,
  "/reviewing/ReviewTurn.tsx#ReviewTurn": ReviewTurn_4ff63acc24f21cc925320967a1d83c73,
  "/reforms/ReformsHome.tsx#ReformsHome": ReformsHome_c77fc619857d1df2e2f79ea603cef837,
  "/expiring/ExpiringContacts.tsx#ExpiringContacts": ExpiringContacts_81200e2f74dfac0306f8f6b689295a0e,
  "/mail/NoMailNotice.tsx#NoMailNotice": NoMailNotice_b8962f15c38b47d01914f571f8629ce7,
  "/console/ConsoleLink.tsx#ConsoleLink": ConsoleLink_2ae40b2ad83bb0d32807bf223691148f,
  "/inquiries/CallLink.tsx#CallLink": CallLink_eebab6c777661cae452f6fa21d64bc9e,
  "/inquiries/FollowLink.tsx#FollowLink": FollowLink_2d1b2ef0ba93f0aafce688ecba2ddd91,
  "/figures/FiguresLink.tsx#FiguresLink": FiguresLink_e7d2b4cfe9babf9549ce6945b894a532,
  "/publication/PublicationLink.tsx#PublicationLink": PublicationLink_8991a1d8c8287c1583f74515dd46f8e0,
  "/drift/DriftLink.tsx#DriftLink": DriftLink_29d4ca3a6ce690d88006873d98a64555,
  "/ledger/LedgerLink.tsx#LedgerLink": LedgerLink_8290774610ee7101184f56e4c854bc80,
  "/unsaved/WatchSaves.tsx#WatchSaves": WatchSaves_7cd2d6b68da3c1c17d4168e2e1d0cc94,
  "/publication/PublicationView.tsx#PublicationView": PublicationView_6d0bc7acc96a266392c23cd33be7a410,
  "/reviewing/HistoryView.tsx#HistoryView": HistoryView_ac95df1ae771e9a48bcc74939407ede6,
  "/console/ConsoleView.tsx#ConsoleView": ConsoleView_037193dd76b47a0c915a29e2f73f8156,
  "/inquiries/CallView.tsx#CallView": CallView_1f53c27cf9f1c38f46055c3d4cb92171,
  "/inquiries/FollowView.tsx#FollowView": FollowView_639c6807a47cc0c688695923326b5121,
  "/figures/FiguresView.tsx#FiguresView": FiguresView_738081f06b752129aa48e577f396611e,
  "/drift/DriftView.tsx#DriftView": DriftView_3db393bddd7ea2a0212badadf54da5a6,
  "/ledger/LedgerView.tsx#LedgerView": LedgerView_b9749ffb873c66851394fc8b3921ede1,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
