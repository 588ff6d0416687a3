# Roles and modules. A role has its name, a short one for the chip, the grey word on the chip and what it opens.

role-partner-account-administrator-cpo = Partner Account Administrator CPO
role-partner-account-administrator-cpo-short = Administrator
role-partner-account-administrator-cpo-level = { "" }
role-partner-account-administrator-cpo-hint = Manages users, sub-partners, master data, service types and certificates. Creates and views contracts. Sees the process monitor.

role-power-intercharge-direct = Power intercharge DIRECT User
role-power-intercharge-direct-short = Direct
role-power-intercharge-direct-level = power
role-power-intercharge-direct-hint = Sees alerts and news on the dashboard; uses intercharge DIRECT.

role-power-business-contracts = Power User Business Contracts
role-power-business-contracts-short = Contracts
role-power-business-contracts-level = power
role-power-business-contracts-hint = Creates and views business contracts.

role-power-helpdesk = Power User Helpdesk
role-power-helpdesk-short = Helpdesk
role-power-helpdesk-level = { "" }
role-power-helpdesk-hint = Deprecated. It can be taken away but no longer given.

role-power-invoice-management = Power User INVOICE MANAGEMENT for CPO
role-power-invoice-management-short = Invoices
role-power-invoice-management-level = power
role-power-invoice-management-hint = Sees news and alerts; uses all of invoice management.

role-power-reporting = Power User Reporting
role-power-reporting-short = Reporting
role-power-reporting-level = power
role-power-reporting-hint = Sees alerts and news on the dashboard.

role-standard-business-contracts = Standard User Business Contracts
role-standard-business-contracts-short = Contracts
role-standard-business-contracts-level = { "" }
role-standard-business-contracts-hint = Views business contracts.

role-standard-invoice-management = Standard User INVOICE MANAGEMENT for CPO
role-standard-invoice-management-short = Invoices
role-standard-invoice-management-level = { "" }
role-standard-invoice-management-hint = Sees news and alerts; uses invoice management without the account configuration.

role-standard-monitoring = Standard User Monitoring
role-standard-monitoring-short = Monitoring
role-standard-monitoring-level = { "" }
role-standard-monitoring-hint = Views the process monitor.

role-standard-reporting = Standard User Reporting
role-standard-reporting-short = Reporting
role-standard-reporting-level = { "" }
role-standard-reporting-hint = Views alerts and news on the dashboard.

role-standard-testing = Standard User Testing
role-standard-testing-short = Testing
role-standard-testing-level = { "" }
role-standard-testing-hint = Uses the remote testing tool.

role-admin = Admin
role-admin-short = Admin
role-admin-level = { "" }
role-admin-hint = Full access to all features, users, reports and settings.

role-user = User
role-user-short = User
role-user-level = { "" }
role-user-hint = Works with the customers assigned; with all of them when none is assigned.

role-custom = Custom

role-administrator = Administrator
role-administrator-short = Administrator
role-administrator-level = { "" }
role-administrator-hint = Every right there is here. Taking some of them away makes it Custom.

role-module-user = User
role-module-user-short = User
role-module-user-level = { "" }
role-module-user-hint = Opens what is set module by module. Never users, pricing and payments.

role-marketing = Marketing
role-marketing-short = Marketing
role-marketing-level = { "" }
role-marketing-hint = Uses the Partner Kit with marketing material. No access to customer data.

role-notifications = Notifications
role-notifications-short = Notifications
role-notifications-level = { "" }
role-notifications-hint = Receives e-mails only. Cannot sign in.

role-master = Master
role-master-short = Master
role-master-level = { "" }
role-master-hint = Full access, roles and settings included; looks after the Admins too.

role-account-admin = Admin
role-account-admin-short = Admin
role-account-admin-level = { "" }
role-account-admin-hint = Adds and removes users and looks after services, invoices and contacts. Changes neither roles nor settings.

role-billing = Billing
role-billing-short = Billing
role-billing-level = { "" }
role-billing-hint = Manages invoices and payments; sees contracts and contacts.

role-technical = Technical
role-technical-short = Technical
role-technical-level = { "" }
role-technical-hint = Manages services and support tickets; sees alerts.

role-viewer = Viewer
role-viewer-short = Viewer
role-viewer-level = { "" }
role-viewer-hint = Views services, support tickets, contracts and invoices.

module-users = Users
module-customers = Customers
module-subPartners = Sub-partners
module-contacts = Contacts
module-contracts = Business contracts
module-news = News
module-alerts = Alerts
module-tasks = Tasks
module-partnerKit = Partner Kit
module-reviews = Reviews
module-processMonitor = Process monitor
module-journal = Audit log
module-roles = Roles
module-settings = Settings
module-invoices = Invoices
module-invoiceConfiguration = Invoice account configuration
module-certificates = Certificates
module-remoteTesting = Remote testing tool
module-direct = intercharge DIRECT
module-masterData = Master data
module-serviceTypes = Service types
module-reports = Reports
module-pricing = Pricing
module-payments = Payments
module-services = Services
module-supportTickets = Support tickets

level-view = View
level-manage = Manage
