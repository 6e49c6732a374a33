/** What brings a page that `renderForm` made to life: `import 'motcua/forms/live'`, or its file as a module script. */
import '#runtime/form-live/form-live.ts'
